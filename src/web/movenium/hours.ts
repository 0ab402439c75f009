import type { Project, Work, Worktime } from './movenium-wire.ts';

/** `work_hours` such as 7:45 in minutes. */
export function minutesOf({ work_hours }: Pick<Worktime, 'work_hours'>): number {
  const [hours = 0, minutes = 0] = work_hours.split(':').map(Number);
  return hours * 60 + minutes;
}

/** Minutes as people write hours: 72:45. */
export function hoursOf(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

export function totalMinutes(worktimes: readonly Worktime[]): number {
  return worktimes.reduce((sum, worktime) => sum + minutesOf(worktime), 0);
}

/** What was worked on each project, the most first; projects without hours are left out. */
export function minutesByProject({ projects, worktimes }: Pick<Work, 'projects' | 'worktimes'>): { project: Project; minutes: number }[] {
  return projects
    .map((project) => ({ project, minutes: totalMinutes(worktimes.filter((worktime) => worktime.project === project.id)) }))
    .filter(({ minutes }) => minutes > 0)
    .sort((a, b) => b.minutes - a.minutes);
}
