import { useEffect, useState } from 'react';
import { copyMessages as m } from '../i18n/messages.ts';
import { Button, type ButtonVariant } from '../ui/button.tsx';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';

interface CopyAsProps {
  label: string;
  /** Named besides, for those who do not see what stands around the button. */
  of?: string;
  /** Made when it is asked for. */
  text: () => string;
  variant?: ButtonVariant;
}

/** How long, in milliseconds, the button says that it worked. */
const thanks = 2000;

/** Puts something on the clipboard in a form that its label names. */
export function CopyAs({ label, of, text, variant = 'quiet' }: CopyAsProps) {
  const [result, setResult] = useState<string | null>(null);

  useEffect(() => {
    if (result === null) return;
    const timer = setTimeout(() => setResult(null), thanks);
    return () => clearTimeout(timer);
  }, [result]);

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text());
      setResult(m.copied);
    } catch {
      setResult(m.copyFailed);
    }
  };

  return (
    <>
      <Button variant={variant} onClick={copy} aria-label={of === undefined ? undefined : `${result ?? label}: ${of}`}>
        {result ?? label}
      </Button>
      <VisuallyHidden live>{result ?? ''}</VisuallyHidden>
    </>
  );
}
