import type { Problem } from '../../../contract/problem.ts';
import { ProblemError } from '../../http/send.ts';
import { rowName } from './read-app-form.ts';

/** What is wrong, by the name of the field. */
export type FieldErrors = ReadonlyMap<string, string>;

export const noErrors: FieldErrors = new Map();

/** Stands for the callback URLs where none was given. */
export const anyRow = 'redirectUris';

/**
 * The server's objections, each at the field of the form that it is about.
 * @param rows the row that each redirect URI was read from
 * @returns null where the error is not about fields
 */
export function fieldErrorsOf(error: unknown, rows: readonly string[]): FieldErrors | null {
  const mistakes = error instanceof ProblemError ? error.problem.errors : undefined;
  if (!mistakes || mistakes.length === 0) return null;
  const errors = new Map<string, string>();
  for (const mistake of mistakes) {
    const name = fieldName(mistake, rows);
    if (!errors.has(name)) errors.set(name, mistake.detail);
  }
  return errors;
}

/** Without the error of a field that is being mended. */
export function mended(errors: FieldErrors, changed: string): FieldErrors {
  const field = changed === 'optionalScopes' ? 'scopes' : changed;
  const gone = errors.has(field) ? field : isRow(changed) ? anyRow : field;
  return errors.has(gone) ? new Map([...errors].filter(([name]) => name !== gone)) : errors;
}

/** The field of a form that an error is about; of several of the same name, the first. */
export function fieldFor(form: HTMLFormElement | null, name: string): HTMLElement | null {
  const names = name === anyRow ? `[name^="${rowName('')}"]` : `[name="${name}"]:not(:disabled)`;
  return form?.querySelector<HTMLElement>(names) ?? null;
}

function isRow(name: string): boolean {
  return name.startsWith(rowName(''));
}

function fieldName({ pointer }: NonNullable<Problem['errors']>[number], rows: readonly string[]): string {
  const [, field = '', index = ''] = pointer.split('/');
  const row = rows[Number(index)];
  if (field === 'redirectUris') return index !== '' && row !== undefined ? rowName(row) : anyRow;
  return field === 'optionalScopes' ? 'scopes' : field === 'confidential' ? 'kind' : field;
}
