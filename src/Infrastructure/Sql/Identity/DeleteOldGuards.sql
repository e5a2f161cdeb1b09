-- Forgets counts of failed sign-ins whose window is long over. @before: instant, UTC.
DELETE FROM SignInGuard WHERE FirstFailedAt < @before;
