import { useState } from 'react';
import type { Registration } from '../../../contract/registration.ts';
import { useAsked } from '../use-asked.ts';
import { AppDetails } from './app-details.tsx';
import { DeleteQuestion } from './delete-question.tsx';
import { ResetQuestion } from './reset-question.tsx';

/** What stands over the list: the details of an app, or a question about it. */
export function AppDialog({ app }: { app: Registration }) {
  const { asked } = useAsked();
  const [question, setQuestion] = useState(asked);
  if (asked !== 'details' && asked !== question) setQuestion(asked);
  if (asked === 'delete') return <DeleteQuestion app={app} />;
  if (asked === 'reset' && app.confidential) return <ResetQuestion app={app} />;
  return <AppDetails app={app} backFrom={question} />;
}
