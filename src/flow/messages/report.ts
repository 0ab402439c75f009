import type { Setup } from '../setup/setup.ts';
import type { TokenSet } from '../step-result.ts';
import type { HeaderLines, Message } from './message.ts';
import { isSecretParameter, redactMessage, redactValue } from './redact.ts';

/** What one run, one scenario or one look-up sent and received. */
interface Run {
  title: string;
  /** What it was done with; null for a look-up. */
  setup: Setup | null;
  messages: readonly Message[];
}

/** What a bug report is made of. */
export interface Trace {
  /** As it is now. */
  setup: Setup;
  tokens: TokenSet | null;
  runs: readonly Run[];
}

interface ReportOptions {
  /** Whether secrets are shown. The client secret never is, but in the messages that carry it. */
  reveal?: boolean;
}

/** A trace as a JSON document. */
export function toJson(trace: Trace, { reveal = false }: ReportOptions = {}): string {
  const { setup, tokens } = trace;
  const shown = {
    setup: shareable(setup, reveal),
    tokens: tokens && (reveal ? tokens : redactTokens(tokens)),
    runs: number(trace, reveal).map((run) => ({ ...run, setup: run.setup && shareable(run.setup, reveal) })),
  };
  return JSON.stringify(shown, null, 2);
}

/** A trace as Markdown, message by message. */
export function toMarkdown(trace: Trace, { reveal = false }: ReportOptions = {}): string {
  const parts = number(trace, reveal).map(({ title, setup, messages }, index) => [
    `## Run ${index + 1}: ${title}`,
    ...(setup ? [describeSetup(setup, reveal)] : []),
    ...messages.map(describe),
  ]);
  const covered = reveal ? [] : ['Secrets are cut short.'];
  const now = ['The setup when this was copied:', describeSetup(trace.setup, reveal)];
  return `${['# OAuth, message by message', ...covered, ...now, ...parts.flat()].join('\n\n')}\n`;
}

/** A setup as it may be passed on. The client secret is never in it. */
function shareable(setup: Setup, reveal: boolean) {
  const { secret, ...client } = setup.client;
  return { ...setup, client: { ...client, confidential: secret !== null }, extra: reveal ? setup.extra : redactExtra(setup.extra) };
}

function describeSetup(setup: Setup, reveal: boolean): string {
  const { system, client, scopes, pkce, redirectUri, extra } = shareable(setup, reveal);
  return [
    `- System: ${system.name}${system.issuer === null ? '' : ` (${system.issuer})`}`,
    `- App: ${client.id}, ${client.confidential ? client.authentication : 'public'}`,
    `- Redirect URI: ${redirectUri}`,
    `- Scopes: ${scopes.join(' ') || 'none'}`,
    `- PKCE: ${pkce}`,
    ...extra.map(([name, value]) => `- ${name}: ${value}`),
  ].join('\n');
}

/** The runs as they are shown, their messages numbered through: each session counts its own from 1. */
function number({ runs }: Trace, reveal: boolean): Run[] {
  let last = 0;
  return runs.map(({ title, setup, messages }) => ({
    title,
    setup,
    messages: messages.map((message) => {
      last += 1;
      return { ...(reveal ? message : redactMessage(message)), id: last };
    }),
  }));
}

function describe({ id, step, at, request, response, failure }: Message): string {
  const asked = [`${request.method} ${request.url}`, ...lines(request.headers), ...(request.body === null ? [] : ['', request.body])];
  const answered = response && [`${response.status} ${response.statusText}`.trim(), ...lines(response.headers), '', response.body];
  return [
    `### ${id}. ${step}${response ? `, ${response.status}, ${response.ms} ms` : ''}`,
    at,
    fence(asked.join('\n')),
    ...(answered ? [fence(answered.join('\n').trimEnd())] : []),
    ...(failure === null ? [] : [failure]),
  ].join('\n\n');
}

function lines(headers: HeaderLines): string[] {
  return headers.map(([name, value]) => `${name}: ${value}`);
}

/** A code block that no text within can end. */
function fence(text: string): string {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
  const ticks = '`'.repeat(longest + 1);
  return `${ticks}http\n${text}\n${ticks}`;
}

function redactExtra(extra: Setup['extra']): Setup['extra'] {
  return extra.map(([name, value]) => [name, isSecretParameter(name) ? redactValue(value) : value]);
}

function redactTokens(tokens: TokenSet): TokenSet {
  const { accessToken, refreshToken, idToken } = tokens;
  return {
    ...tokens,
    accessToken: redactValue(accessToken),
    refreshToken: refreshToken && redactValue(refreshToken),
    idToken: idToken && redactValue(idToken),
  };
}
