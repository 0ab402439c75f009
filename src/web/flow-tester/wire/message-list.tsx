import { memo } from 'react';
import type { Message } from '../../../flow/messages/message.ts';
import { MessageView } from './message-view.tsx';

interface MessageListProps {
  messages: readonly Message[];
  /** The number of the first. */
  first: number;
  revealed: boolean;
  folded: boolean;
}

/** So many are looked at together when something comes: none of those before the last few has changed. */
const stretch = 25;

/** Messages in their order. However many there are, a new one costs the same. */
export function MessageList({ messages, first, ...how }: MessageListProps) {
  const starts = Array.from({ length: Math.ceil(messages.length / stretch) }, (_one, index) => index * stretch);
  return (
    <ol>
      {starts.map((start) => (
        <Stretch key={start} messages={messages.slice(start, start + stretch)} first={first + start} {...how} />
      ))}
    </ol>
  );
}

const Stretch = memo(function Stretch({ messages, first, revealed, folded }: MessageListProps) {
  return messages.map((message, index) => (
    <MessageView key={message.id} message={message} number={first + index} revealed={revealed} folded={folded} />
  ));
}, isSame);

function isSame(before: MessageListProps, now: MessageListProps): boolean {
  if (before.first !== now.first || before.revealed !== now.revealed || before.folded !== now.folded) return false;
  return before.messages.length === now.messages.length && before.messages.every((message, index) => message === now.messages[index]);
}
