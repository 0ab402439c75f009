import type { ReactNode } from 'react';
import type { Interaction } from '../../contract/interaction.ts';
import type { Failure, Remark, Step } from './state.ts';

/** What every sheet of an interaction is given. */
export interface SheetProps {
  interaction: Interaction;
  busy: Step | null;
  failure: Failure | null;
  remark: Remark | null;
  /** The warning before the end, while there is one. */
  expiry: ReactNode;
}
