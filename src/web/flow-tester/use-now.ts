import { useEffect, useState } from 'react';

/** What a clock says, once a second. */
export function useNow(now: () => Date): number {
  const [time, setTime] = useState(() => now().getTime());

  useEffect(() => {
    const timer = setInterval(() => setTime(now().getTime()), 1000);
    return () => clearInterval(timer);
  }, [now]);

  return time;
}
