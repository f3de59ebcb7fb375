import * as records from './0001-records.ts';

/** Every migration in order; a library's user_version is how many of them it has been through. */
export const migrations: readonly { readonly name: string; readonly sql: string }[] = [{ name: '0001-records', sql: records.sql }];
