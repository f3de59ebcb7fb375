import type { JobReport } from '../../shared/contract.ts';

const titles: Readonly<Record<string, string>> = {
  'articles.import': 'Adding articles',
  'articles.saveOriginal': 'Saving the original',
  'exchange.export': 'Exporting',
  'exchange.import': 'Adding a collection',
  'library.backup': 'Backing up',
  'library.check': 'Checking the library',
};

/** What a job does, for a person. */
export const jobTitle = (job: JobReport): string => titles[job.name] ?? job.name;
