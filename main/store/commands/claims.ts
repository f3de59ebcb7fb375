import type { Claim, ClaimFields, Evidence } from '../../../shared/model/event.ts';
import type { ClaimId } from '../../../shared/model/ids.ts';
import { all } from '../db.ts';
import { type Recorder, runCommand } from '../history/recorder.ts';
import { keyOf } from '../keys.ts';
import { type Library, moment, newId } from '../library.ts';
import { claimsByKey } from '../records.ts';

export function createClaim(library: Library, fields: ClaimFields, evidence: readonly Evidence[]): Claim {
  return runCommand(
    library,
    (claim) => ({ label: `Name the claim “${claim.proposition}”`, place: { eventId: claim.eventId } }),
    (record) => readClaim(record, putClaim(record, fields, evidence)),
  );
}

export function updateClaim(
  library: Library,
  id: ClaimId,
  patch: Partial<Omit<ClaimFields, 'eventId'>>,
  evidence?: readonly Evidence[],
): Claim {
  return runCommand(
    library,
    (claim) => ({ label: `Change the claim “${claim.proposition}”`, place: { eventId: claim.eventId } }),
    (record) => {
      const key = keyOf(record.db, 'claim', id);
      const columns = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
      record.update('claim', key, { ...columns, updated_at: moment(library) });
      if (evidence) replaceEvidence(record, key, evidence);
      return readClaim(record, key);
    },
  );
}

export function deleteClaim(library: Library, id: ClaimId): void {
  const key = keyOf(library.db, 'claim', id);
  const [claim] = claimsByKey(library.db, [key]);
  runCommand(
    library,
    { label: `Delete the claim “${claim?.proposition ?? ''}”`, ...(claim ? { place: { eventId: claim.eventId } } : {}) },
    (record) => removeClaim(record, key),
  );
}

/** Writes a new claim inside a command; returns its key. */
export function putClaim(
  record: Recorder,
  fields: ClaimFields,
  evidence: readonly Evidence[],
  known?: Pick<Claim, 'id' | 'createdAt' | 'updatedAt'>,
): number {
  const now = moment(record.library);
  const key = record.insert('claim', {
    id: known?.id ?? newId<ClaimId>(record.library),
    event_key: keyOf(record.db, 'event', fields.eventId),
    proposition: fields.proposition,
    note: fields.note,
    position: fields.position,
    created_at: known?.createdAt ?? now,
    updated_at: known?.updatedAt ?? now,
  });
  replaceEvidence(record, key, evidence);
  return key;
}

export function removeClaim(record: Recorder, key: number): void {
  replaceEvidence(record, key, []);
  record.remove('claim', key);
}

function replaceEvidence(record: Recorder, claimKey: number, evidence: readonly Evidence[]): void {
  for (const row of all<{ key: number }>(record.db, 'SELECT key FROM evidence WHERE claim_key = ?', claimKey))
    record.remove('evidence', row.key);
  for (const [position, { annotationId, stance, note }] of evidence.entries()) {
    record.insert('evidence', {
      claim_key: claimKey,
      annotation_key: keyOf(record.db, 'annotation', annotationId),
      position,
      stance,
      note,
    });
  }
}

function readClaim(record: Recorder, key: number): Claim {
  const [claim] = claimsByKey(record.db, [key]);
  if (!claim) throw new Error(`Claim ${key} was written and is not there.`);
  return claim;
}
