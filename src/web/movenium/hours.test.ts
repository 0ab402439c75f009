import { expect, it } from 'vitest';
import { hoursOf, minutesByProject, minutesOf } from './hours.ts';

it('counts hours and minutes, and writes them as they came', () => {
  expect(['0:00', '0:05', '7:45', '10:00'].map((work_hours) => hoursOf(minutesOf({ work_hours })))).toEqual([
    '0:00',
    '0:05',
    '7:45',
    '10:00',
  ]);
});

it('adds up what was worked on each project, the most first', () => {
  const project = (id: number) => ({ id, name: `Project ${id}`, city: 'London' });
  const worked = (on: number, work_hours: string) => ({
    id: on,
    date: '2026-01-15',
    project: on,
    starttime: '08:00',
    endtime: '16:00',
    work_hours,
    description: '',
  });
  const sums = minutesByProject({
    projects: [project(1), project(2), project(3)],
    worktimes: [worked(1, '7:30'), worked(2, '8:00'), worked(2, '0:45')],
  });
  expect(sums.map((sum) => [sum.project.id, sum.minutes])).toEqual([
    [2, 525],
    [1, 450],
  ]);
});
