import { useQuery } from '@tanstack/react-query';

import { api, send } from '@/api/client';
import { todayInBeijing } from '@/shared/format/date';
import { workingDaysBetween } from '@/shared/format/working-days';
import type { WorkingDays } from '@/shared/format/working-days';

/** Working days from today in Beijing to a day; null while the calendar is not there, or without a day. */
export function useWorkingDaysLeft(day: string | null | undefined): WorkingDays | null {
  const { data } = useQuery({
    queryKey: ['policies', 'calendar'],
    queryFn: ({ signal }) => send(api.GET('/api/v1/policies/calendar', { signal })),
    staleTime: Infinity,
  });
  return data === undefined || day == null ? null : workingDaysBetween(data, todayInBeijing(new Date()), day);
}
