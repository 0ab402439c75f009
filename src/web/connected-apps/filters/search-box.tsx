import { type FormEvent, useEffect, useId, useState } from 'react';
import { connectionFiltersMessages as m } from '../../i18n/messages.ts';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import styles from './list-toolbar.module.css';

/** Milliseconds without a key until the server is asked. */
const pause = 250;
const longest = 200;

/** Searches as one types, and at once on Enter. */
export function SearchBox({ value, onSearch }: { value: string; onSearch: (q: string) => void }) {
  const id = useId();
  const [text, setText] = useState(value);
  const [searched, setSearched] = useState(value);
  if (value !== searched) {
    // Asked for elsewhere: cleared, or Back.
    setSearched(value);
    setText(value);
  }

  const search = (q: string) => {
    setSearched(q);
    onSearch(q);
  };
  useEffect(() => {
    if (text === searched) return;
    const timer = setTimeout(() => search(text), pause);
    return () => clearTimeout(timer);
  });

  const submit = (event: FormEvent) => {
    event.preventDefault();
    search(text);
  };
  return (
    <form onSubmit={submit} className={styles.searchForm}>
      <label htmlFor={id}>
        <VisuallyHidden>{m.search}</VisuallyHidden>
      </label>
      <input
        id={id}
        type="search"
        className={styles.search}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        placeholder={m.searchHint}
        maxLength={longest}
        autoComplete="off"
        spellCheck={false}
        enterKeyHint="search"
      />
    </form>
  );
}
