import type { Act } from '../../app/commands.ts';

/** Keys of places that are not shown while the list of shortcuts is: those of lists and of the library. */
export const shortcutsElsewhere: readonly Pick<Act, 'title' | 'group' | 'keys'>[] = [
  { title: 'Filter the list', group: 'Library', keys: '/' },
  { title: 'Next article', group: 'Library', keys: 'Shift J' },
  { title: 'Previous article', group: 'Library', keys: 'Shift K' },
  { title: 'Go to the list of articles', group: 'Library', keys: 'L' },
  { title: 'Hide or show the list of articles', group: 'Library', keys: 'Ctrl B' },
  { title: 'New actor', group: 'Actors', keys: 'A' },
  { title: 'Show entries that may be the same', group: 'Actors', keys: '=' },
  { title: 'Edit the actor', group: 'This actor', keys: 'F2' },
  { title: 'Find mentions in the library', group: 'This actor', keys: 'F' },
  { title: 'Merge with another entry', group: 'This actor', keys: 'M' },
  { title: 'Keep apart from the entry that may be the same', group: 'This actor', keys: 'X' },
  { title: 'Delete the actor', group: 'This actor', keys: 'Del' },
  { title: 'Change the details of the article', group: 'Article', keys: 'F2' },
  { title: 'Next mark or suggestion', group: 'Reading', keys: 'J' },
  { title: 'Previous mark or suggestion', group: 'Reading', keys: 'K' },
  { title: 'Accept the suggestion', group: 'Suggestions', keys: 'A' },
  { title: 'Reject the suggestion', group: 'Suggestions', keys: 'X' },
  { title: 'Edit the suggestion first', group: 'Suggestions', keys: 'E' },
  { title: 'Accept many suggestions', group: 'Suggestions', keys: 'Shift A' },
  { title: 'Add to an event', group: 'Chosen articles', keys: 'Ctrl Shift A' },
  { title: 'Choose an article, or let it go', group: 'In the list of articles', keys: 'Space' },
  { title: 'Choose from here to there', group: 'In the list of articles', keys: ['Shift Down', 'Shift Up'] },
  { title: 'Choose all', group: 'In the list of articles', keys: 'Ctrl A' },
  { title: 'Delete the chosen articles', group: 'In the list of articles', keys: 'Del' },
];
