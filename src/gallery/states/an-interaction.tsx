import type { Interaction } from '../../contract/interaction.ts';
import type { InteractionPage as InteractionPageData } from '../../contract/interaction-page.ts';
import { InteractionPage } from '../../web/interaction/interaction-page.tsx';
import { anInteraction } from '../../web/interaction/testing.ts';
import { manyPeople } from '../data/people.ts';
import { inMinutes } from '../data/times.ts';
import type { GalleryState } from '../state.ts';

interface Begin extends Partial<InteractionPageData> {
  over?: Partial<Interaction>;
  /** How long it has left once it is shown; else it has years. */
  minutesLeft?: number;
}

/** A state of an interaction that begins as the server would have rendered it. */
export function interactionState(
  id: string,
  { over = {}, minutesLeft, ...page }: Begin,
  shows: GalleryState['shows'],
  more: Partial<GalleryState> = {},
): GalleryState {
  const begin = (): InteractionPageData => ({
    interaction: anInteraction(minutesLeft === undefined ? over : { ...over, expiresAt: inMinutes(minutesLeft) }),
    problem: null,
    identifier: null,
    ...page,
  });
  return { id, render: () => <InteractionPage id="tx" page={begin()} />, shows, ...more, data: [begin(), more.data] };
}

/** Before anybody is signed in. */
export const atSignIn: Partial<Interaction> = { prompt: 'sign-in', account: null };

export const atPicker = (count: number): Partial<Interaction> => ({
  prompt: 'select-account',
  account: null,
  accounts: manyPeople.slice(0, count),
});
