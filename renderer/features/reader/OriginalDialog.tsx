import { useState } from 'react';
import type { ArticleId } from '../../../shared/model/ids.ts';
import { call, jobEnd, useCall } from '../../app/client.tsx';
import { Button, Dialog, useToast } from '../../ui/index.ts';

/* A region that scrolls must be reachable by keyboard. */
const scrolls = { role: 'region', tabIndex: 0, 'aria-label': 'The original as text' } as const;

/** What came in, as it came: read as text, never rendered, with the sum that proves it, and the way to save a copy. */
export function OriginalDialog({ articleId, onClose }: Readonly<{ articleId: ArticleId; onClose: () => void }>) {
  const { data, error, isPending } = useCall('articles.original', { id: articleId }, { keep: false });
  const [saving, setSaving] = useState(false);
  const toast = useToast();
  const save = async () => {
    if (!data) return;
    setSaving(true);
    try {
      const { path } = await call('shell.chooseSavePath', { suggestedName: data.fileName, extension: 'any' });
      if (!path) return;
      const { jobId } = await call('articles.saveOriginal', { id: articleId, path });
      const report = await jobEnd(jobId);
      if (report.state === 'finished') toast(`Saved a copy: ${path}`);
      else toast(report.error?.message ?? `The copy was not saved to ${path}.`, undefined, 'problem');
    } catch (thrown) {
      toast(thrown instanceof Error ? thrown.message : String(thrown), undefined, 'problem');
    } finally {
      setSaving(false);
    }
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title="Original"
      width="wide"
      footer={
        <>
          <Button onClick={onClose} keys="Esc">
            Close
          </Button>
          <Button variant="primary" disabled={!data || saving} onClick={() => void save()}>
            Save a copy
          </Button>
        </>
      }
    >
      {data ? (
        <>
          <dl className="original-facts">
            <dt>File</dt>
            <dd>{data.fileName}</dd>
            <dt>Kind</dt>
            <dd>{data.mediaType}</dd>
            <dt>Read as</dt>
            <dd>{data.guessed ? `${data.encoding}, guessed: some letters may be wrong` : data.encoding}</dd>
            <dt>Size</dt>
            <dd>{data.byteLength.toLocaleString('en')} bytes</dd>
            <dt>SHA-256</dt>
            <dd className="fig">{data.sha256}</dd>
          </dl>
          <pre className="original-text" dir="auto" {...scrolls}>
            {data.text}
          </pre>
          {data.cut ? <p className="meta">Only the beginning is shown. The copy that you save is whole.</p> : null}
        </>
      ) : (
        <p>{error ? error.message : isPending ? 'Looking for the original…' : null}</p>
      )}
    </Dialog>
  );
}
