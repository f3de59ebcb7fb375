import { WiresideError } from '../../shared/envelope.ts';

/** Why a file could not be read, as a person reads it. */
export function reasonOf(error: unknown): string {
  if (error instanceof WiresideError) return error.message;
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  const known = REASONS[code];
  if (known) return known;
  return `It could not be read: ${error instanceof Error ? error.message : String(error)}`;
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file.',
  EACCES: 'You have no permission to read it.',
  EPERM: 'You have no permission to read it.',
  ELOOP: 'It is a link that leads to itself.',
  EISDIR: 'It is a folder.',
  EMFILE: 'Too many files are open. Add fewer at a time.',
  EIO: 'The disk reported an error while it was read.',
  ENAMETOOLONG: 'Its name is too long for this system.',
  EBUSY: 'Another program is using it.',
};
