import type { ReactNode } from 'react';
import type { Person } from './person.ts';
import type { Answers } from './pretend-server.ts';
import type { PretendTabs } from './pretend-tabs.ts';

/** A message of a catalog: one text, or the forms of a text that counts. */
export type Message = string | { readonly [form: string]: string };

/** One state of one page, as a person may come upon it. */
export interface GalleryState {
  /** In lower case with hyphens; unique among all. */
  id: string;
  render(): ReactNode;
  /** What the server answers. Whatever else is asked, no state may ask. */
  answers?: Answers;
  /** What the server has been asked once the state is reached, by method and path. Needed only where nothing else shows that. */
  asks?: string;
  /** False where no other tab is signed in; then nobody is. */
  signedIn?: boolean;
  /** What a person does until the state is reached. */
  act?(person: Person, tabs: PretendTabs): Promise<void>;
  /** A message that only this state shows: once it is there, the state is reached. Read when it is looked for. */
  shows(): Message;
  /** Data of the state beside the answers: its words are in no catalog. */
  data?: unknown;
}

/** A page with its states; the first is the one to look at in each language. */
export interface GalleryPage {
  name: string;
  /** For developers: in English whatever language is chosen. */
  englishOnly?: boolean;
  states: GalleryState[];
}
