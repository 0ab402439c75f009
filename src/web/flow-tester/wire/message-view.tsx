import { memo } from 'react';
import { toCurl } from '../../../flow/messages/curl.ts';
import type { HeaderLines, Message } from '../../../flow/messages/message.ts';
import { redactMessage } from '../../../flow/messages/redact.ts';
import { flowTesterWireMessages as m } from '../../../i18n/en/flow-tester-wire.ts';
import { formatText } from '../../i18n/format.ts';
import { CopyAs } from '../copy-as.tsx';
import { ChannelIcon } from './channel-icon.tsx';
import { CodeBlock } from './code-block.tsx';
import { DpopProof } from './dpop-proof.tsx';
import styles from './message-view.module.css';
import { breakQuery, prettyBody } from './pretty.ts';

interface MessageViewProps {
  message: Message;
  /** Where it stands in the whole of the wire. */
  number: number;
  revealed: boolean;
  folded: boolean;
}

/** One message and its answer, as really sent; its secrets covered unless they are asked for. */
export const MessageView = memo(function MessageView({ message, number, revealed, folded }: MessageViewProps) {
  const { channel, step, request, response, failure } = revealed ? message : redactMessage(message);
  const name = formatText(m.messageName, { number, step: m.steps[step] });
  return (
    <li className={`${styles.message} ${styles[channel]}`}>
      <details open={!folded}>
        <summary className={styles.summary}>
          <span className={styles.channel}>
            <ChannelIcon channel={channel} />
            {m.channels[channel]}
          </span>
          <span className={styles.step}>{m.steps[step]}</span>
          <Status message={message} />
          <code className={styles.line}>
            <strong>{request.method}</strong> {withoutQuery(request.url)}
          </code>
        </summary>
        <div className={styles.parts}>
          {/[?#]/.test(request.url) && <CodeBlock label={`${name}: ${m.address}`} text={breakQuery(request.url)} />}
          {channel === 'back' && <Headers of={name} lines={request.headers} title={m.requestHeaders} />}
          <DpopProof of={name} lines={message.request.headers} />
          {channel === 'back' && isByBrowser(request.headers) && <p className={styles.note}>{m.browserAdds}</p>}
          {request.body && <CodeBlock label={`${name}: ${m.requestBody}`} text={prettyBody(request.headers, request.body)} />}
          {channel === 'front' && <p className={styles.note}>{m.frontNote[step === 'callback' ? 'callback' : 'authorize']}</p>}
          {response && (
            <>
              <p className={styles.answer}>
                <span aria-hidden="true">←</span> {formatText(m.answer, { status: statusLine(response) })}
              </p>
              <Headers of={name} lines={response.headers} title={m.responseHeaders} />
              {response.withheld && <p className={styles.note}>{formatText(m.withheld, { names: response.withheld.join(', ') })}</p>}
              <CodeBlock label={`${name}: ${m.responseBody}`} text={prettyBody(response.headers, response.body) || m.emptyBody} />
            </>
          )}
          {failure && <p className={styles.failure}>{failure}</p>}
          <p className={styles.tools}>
            <CopyAs label={m.copyCurl} of={name} text={() => toCurl(message, { reveal: revealed })} />
            <time className={styles.note} dateTime={message.at}>
              {timeOf(message.at)}
            </time>
          </p>
        </div>
      </details>
    </li>
  );
});

function Status({ message: { channel, response, failure } }: { message: Message }) {
  if (channel === 'front') return null;
  if (failure) return <span className={`${styles.status} ${styles.bad}`}>{m.noAnswer}</span>;
  if (!response) return <span className={styles.status}>{m.underWay}</span>;
  const tone = response.status < 400 ? styles.good : styles.bad;
  return (
    <span className={styles.status}>
      <strong className={tone}>{statusLine(response)}</strong> {formatText(m.milliseconds, { ms: Math.round(response.ms) })}
    </span>
  );
}

function Headers({ of, lines, title }: { of: string; lines: HeaderLines; title: string }) {
  if (lines.length === 0) return null;
  return (
    <details className={styles.headers}>
      <summary>{formatText(m.headers, { title, count: lines.length })}</summary>
      <CodeBlock label={`${of}: ${title}`} text={lines.map(([name, value]) => `${name}: ${value}`).join('\n')} />
    </details>
  );
}

/** A relay tells all that it sent; a browser does not tell the page what it adds. */
const isByBrowser = (headers: HeaderLines) => !headers.some(([name]) => name === 'host');

const statusLine = ({ status, statusText }: { status: number; statusText: string }) => `${status} ${statusText}`.trim();

const withoutQuery = (url: string) => url.replace(/[?#].*$/s, '');

/** The time of day with milliseconds, as in a log. */
const timeOf = (iso: string) => iso.slice(11, 23);
