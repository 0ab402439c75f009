import { formatText } from '../i18n/format.ts';
import { moveniumMessages as m } from '../i18n/messages.ts';
import { EmptyState } from '../page/empty-state.tsx';
import { hoursOf, minutesByProject, totalMinutes } from './hours.ts';
import styles from './movenium.module.css';
import type { Work } from './movenium-wire.ts';
import { formatWeekday } from './times.ts';

/** The hours of a fortnight: all together, by project, and day by day. */
export function WorkView({ work }: { work: Work }) {
  const { name, projects, worktimes } = work;
  if (worktimes.length === 0) return <EmptyState icon="clock" title={m.nothingTitle} body={formatText(m.nothingBody, { name })} />;
  const nameOf = (id: number) => projects.find((project) => project.id === id)?.name;
  return (
    <div className={styles.work}>
      <section className={styles.sums} aria-labelledby="total-title">
        <div className={styles.total}>
          <h2 id="total-title">{m.total}</h2>
          <p>{formatText(m.hours, { hours: hoursOf(totalMinutes(worktimes)) })}</p>
        </div>
        <dl className={styles.projects} aria-label={m.byProject}>
          {minutesByProject(work).map(({ project, minutes }) => (
            <div key={project.id}>
              <dt>
                {project.name} <span className={styles.soft}>{project.city}</span>
              </dt>
              <dd>{formatText(m.hours, { hours: hoursOf(minutes) })}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section className={styles.days} aria-labelledby="days-title">
        <h2 id="days-title">{m.daysTitle}</h2>
        <ol>
          {worktimes.map(({ id, date, project, starttime, endtime, work_hours, description }) => (
            <li key={id}>
              <time dateTime={date}>{formatWeekday(date)}</time>
              <div>
                <h3>{nameOf(project)}</h3>
                <p className={styles.soft}>{description}</p>
              </div>
              <p className={styles.span}>
                <span>{formatText(m.hours, { hours: work_hours })}</span>
                <span className={styles.soft}>
                  {starttime}–{endtime}
                </span>
              </p>
            </li>
          ))}
        </ol>
      </section>
    </div>
  );
}
