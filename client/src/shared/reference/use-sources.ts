import { citingText, sourceText } from '@/shared/format/source';
import type { CitedDocument } from '@/shared/format/source';
import { useLanguage } from '@/shared/hooks/use-language';

import { useProgrammes } from './use-programmes';

function useDocuments(): readonly CitedDocument[] {
  return useProgrammes().data?.flatMap((pack) => pack.documents) ?? [];
}

/** Says a source as people read it: documents by name, in the language in force. */
export function useSourceText(): (source: string) => string {
  const language = useLanguage();
  const documents = useDocuments();
  return (source) => sourceText(source, language, documents);
}

/** Says a sentence that cites documents by their Chinese titles with their names in the language in force. */
export function useCitingText(): (sentence: string) => string {
  const language = useLanguage();
  const documents = useDocuments();
  return (sentence) => citingText(sentence, language, documents);
}
