import type { RequestedScope } from '../../contract/interaction.ts';

const texts = [
  ['ProjectTaskRead', 'Projects and tasks', 'See your projects, their tasks and who works on them.', 'read'],
  ['TimeEntriesRead', 'Time entries', 'See the hours that you and your team entered.', 'read'],
  ['TimeEntriesWrite', 'Enter time', 'Add, change and delete time entries in your name.', 'write'],
  ['UsersRead', 'People', 'See names and email addresses of the people in your company.', 'read'],
] as const;

/** Scopes of a service, so many. From the fifth on they are numbered. */
export function someScopes(count: number, over: Partial<RequestedScope> = {}): RequestedScope[] {
  return Array.from({ length: count }, (_, index) => {
    const [name, title, description, access] = texts[index % texts.length] ?? texts[0];
    const number = index < texts.length ? '' : ` ${index + 1}`;
    return {
      name: name + number.trim(),
      title: title + number,
      description,
      access,
      sensitive: false,
      optional: false,
      state: 'new',
      ...over,
    };
  });
}

/** The longest words that a scope may have, and a scope without words of its own. */
export const wordyScopes: RequestedScope[] = [
  ...someScopes(1, {
    title: 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz and everything that is written in it',
    description: `${'Reads what is there, what was there, and what will be there in times to come. '.repeat(5)}`,
  }),
  ...someScopes(1, {
    name: 'https://api.example.test/auth/projects.tasks.timeentries.attachments.readonly.without.any.words',
    title: 'https://api.example.test/auth/projects.tasks.timeentries.attachments.readonly.without.any.words',
    description: 'Supercalifragilisticexpialidocious'.repeat(5),
  }),
];
