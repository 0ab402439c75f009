import { buttonClass } from '../ui/button.tsx';
import { Link } from './link.tsx';
import styles from './missing.module.css';
import { PageHeading } from './page-heading.tsx';

interface MissingProps {
  title: string;
  body: string;
  /** The list that it would be in, and the words that lead there. */
  to: string;
  toList: string;
}

/** What the address names is not there, and nothing is known of what it was. */
export function Missing({ title, body, to, toList }: MissingProps) {
  return (
    <div className={styles.missing}>
      <PageHeading title={title} />
      <p>{body}</p>
      <Link to={to} className={buttonClass('primary')}>
        {toList}
      </Link>
    </div>
  );
}
