import { flowTesterMessages } from '../i18n/en/flow-tester.ts';
import type { NoticeTone } from '../ui/notice.tsx';
import type { StepKind } from './flow-run.ts';
import { type Exchange, tokensOf } from './wire.ts';

const m = flowTesterMessages.explain;

/** What the answer to a step means, and what a client should do. */
export function explain(kind: StepKind, exchange: Exchange): { tone: NoticeTone; text: string } {
  const status = exchange.answer?.status;
  if (kind === 'call') {
    if (status === undefined) return { tone: 'caution', text: m.callLost };
    if (status < 400) return { tone: 'success', text: m.called };
    if (status === 401) return { tone: 'caution', text: m.callRefused };
    return { tone: 'caution', text: status === 403 ? m.callForbidden : m.callFailed };
  }
  const [worked, refused, lost] =
    kind === 'exchange' ? [m.exchanged, m.exchangeRefused, m.exchangeLost] : [m.refreshed, m.refreshRefused, m.refreshLost];
  if (tokensOf(exchange)) return { tone: 'success', text: worked };
  return { tone: 'caution', text: status === undefined || status >= 500 ? lost : refused };
}
