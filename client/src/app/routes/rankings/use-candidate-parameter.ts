import { useSearchParams } from 'react-router';

/** The candidate opened beside the list, kept in the address so that a link shows it. */
export function useCandidateParameter(): [string | null, (enterpriseId: string | null) => void] {
  const [parameters, setParameters] = useSearchParams();
  return [
    parameters.get('candidate'),
    (enterpriseId) =>
      setParameters(
        (previous) => {
          const next = new URLSearchParams(previous);
          if (enterpriseId === null) next.delete('candidate');
          else next.set('candidate', enterpriseId);
          return next;
        },
        { replace: true, preventScrollReset: true },
      ),
  ];
}
