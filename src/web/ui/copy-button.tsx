import { useEffect, useState } from 'react';
import { formatText } from '../i18n/format.ts';
import { copyMessages as m } from '../i18n/messages.ts';
import { Button } from './button.tsx';
import { VisuallyHidden } from './visually-hidden.tsx';

interface CopyButtonProps {
  /** Names what is copied, for those who do not see it beside the button. */
  what: string;
  text: string;
}

/** How long, in milliseconds, the button says that it worked. */
const thanks = 2000;

/** Puts a text on the clipboard, and says whether that worked. */
export function CopyButton({ what, text }: CopyButtonProps) {
  const [result, setResult] = useState<string | null>(null);

  useEffect(() => {
    if (result === null) return;
    const timer = setTimeout(() => setResult(null), thanks);
    return () => clearTimeout(timer);
  }, [result]);

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setResult(m.copied);
    } catch {
      setResult(m.copyFailed);
    }
  };

  return (
    <>
      <Button variant="quiet" aria-label={result ?? formatText(m.copyNamed, { what })} onClick={copy}>
        {result ?? m.copy}
      </Button>
      <VisuallyHidden live>{result ?? ''}</VisuallyHidden>
    </>
  );
}
