import { Component, type ReactNode } from 'react';
import { commonMessages, appMessages as m } from './i18n/messages.ts';
import { Page } from './page/page.tsx';
import { PageHeading } from './page/page-heading.tsx';
import styles from './shell.module.css';
import { Button } from './ui/button.tsx';
import { Notice } from './ui/notice.tsx';

interface ErrorBoundaryProps {
  children: ReactNode;
  /** Clears what may have caused it, before the page is rendered again. */
  onRetry: () => unknown;
}

/** The one place where the unexpected ends up: a part of the page that failed to load, or to render. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  readonly #retry = () => {
    this.props.onRetry();
    this.setState({ broken: false });
  };

  override render() {
    if (!this.state.broken) return this.props.children;
    return (
      <Page>
        <div className={styles.message}>
          <PageHeading title={m.brokenTitle} />
          <Notice tone="danger" live>
            {m.brokenBody}
          </Notice>
          <p className={styles.ways}>
            <Button variant="primary" onClick={this.#retry}>
              {commonMessages.tryAgain}
            </Button>
            <Button onClick={() => window.location.reload()}>{m.reload}</Button>
          </p>
        </div>
      </Page>
    );
  }
}
