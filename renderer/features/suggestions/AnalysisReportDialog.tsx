import { go } from '../../app/navigation.ts';
import { counted } from '../../app/StatusBar.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { analysisEnd } from './analysis-run.ts';

/** What a run of the engine over many articles found, and which it could not read. */
export function AnalysisReportDialog() {
  const shown = analysisEnd.use();
  if (!shown) return null;
  const { report, stopped, where } = shown;
  const close = () => analysisEnd.set(null);
  const open = (articleId: (typeof report.failed)[number]['articleId']) => {
    close();
    go({ view: 'library', articleId });
  };
  const known = report.articles - report.analysed - report.failed.length;
  return (
    <Dialog
      open
      onClose={close}
      title={stopped ? 'Looking for quotes was stopped' : `Looked through ${where}`}
      footer={
        <Button variant="primary" onClick={close} autoFocus>
          Close
        </Button>
      }
    >
      <p role="status">
        {counted(report.quotes, 'quote')} and {counted(report.mentions, 'mention')} to decide on, in{' '}
        {report.withSuggestions.toLocaleString('en')} of {counted(report.articles, 'article')}. They stand in each article when you open it.
      </p>
      <p className="meta">
        {counted(report.analysed, 'article')} analysed
        {known > 0 ? `, ${known.toLocaleString('en')} ${known === 1 ? 'was' : 'were'} already` : ''}.
        {stopped ? ' What was found stays; start it again to go on from here.' : ''}
      </p>
      {report.failed.length > 0 ? (
        <>
          <h3 className="head">Could not be analysed ({report.failed.length})</h3>
          <ul className="kept-here">
            {report.failed.map(({ articleId, headline, reason }) => (
              <li key={articleId} className="row" title={reason}>
                <button type="button" className="as-link one-line" onClick={() => open(articleId)}>
                  {headline}
                </button>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Dialog>
  );
}
