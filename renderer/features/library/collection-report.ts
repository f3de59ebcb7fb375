import type { CollectionReport } from '../../../shared/contract.ts';
import { createStore } from '../../app/store.ts';

/** The collection that was just added, until its report is closed. */
export const collectionReport = createStore<Readonly<{ file: string; report: CollectionReport }> | null>(null);
