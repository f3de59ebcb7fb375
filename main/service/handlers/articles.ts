import { contract, type Handlers, type ServiceCallName } from '../../../shared/contract.ts';
import { WiresideError } from '../../../shared/envelope.ts';
import type { ArticleId, JobId } from '../../../shared/model/ids.ts';
import { captureText } from '../../capture/capture.ts';
import { decode } from '../../capture/decode.ts';
import { writeWhole } from '../../exchange/write-whole.ts';
import { addArticle, deleteArticles, setRead, updateArticle } from '../../store/commands/articles.ts';
import { keyOf } from '../../store/keys.ts';
import { findArticle, listArticles, listOutlets, openArticle, readOriginal } from '../../store/queries/articles.ts';
import type { ServiceContext } from '../context.ts';
import { type ImportRequest, importArticles } from '../import-articles.ts';
import { beginInJournal, endInJournal, type JournalEntry } from '../journal.ts';
import { refuseLibraryFile } from '../library-file.ts';
import { openSample } from '../open-sample.ts';

type ArticleCallName = Extract<ServiceCallName, `articles.${string}`>;
const SHOWN_LENGTH = 2_000_000;

export function articleHandlers(context: ServiceContext): Handlers<ArticleCallName> {
  const { library, jobs } = context;
  const { db } = library;
  return {
    'articles.list': (input) => listArticles(db, input),
    'articles.outlets': () => listOutlets(db),
    'articles.get': ({ id }) => openArticle(db, id),
    'articles.find': ({ reference }) => findArticle(db, reference),
    'articles.original': ({ id }) => {
      const { fileName, mediaType, byteLength, sha256, bytes } = originalOf(context, id);
      const { text, encoding, certain } = decode(bytes, mediaType);
      const shown = { text: text.slice(0, SHOWN_LENGTH), cut: text.length > SHOWN_LENGTH };
      return { fileName, mediaType, byteLength, sha256, encoding, guessed: !certain, ...shown };
    },
    'articles.saveOriginal': ({ id, path }) => {
      refuseLibraryFile(library, path);
      return {
        jobId: jobs.start('Save the original', async () => {
          const { bytes } = originalOf(context, id);
          return { kind: 'export', path, articles: 1, byteLength: await writeWhole(path, [bytes]) };
        }),
      };
    },
    'articles.import': (request) => ({ jobId: startImport(context, request) }),
    'articles.paste': ({ eventId, ...input }) => {
      const eventKey = eventId === null ? null : keyOf(db, 'event', eventId);
      const { articleId, outcome } = addArticle(library, captureText(input), { eventKey });
      return { articleId, duplicate: outcome === 'duplicate' };
    },
    'articles.openSample': () => openSample(library),
    'articles.update': ({ id, details }) => {
      updateArticle(library, id, details);
      return {};
    },
    'articles.setRead': ({ id, read }) => {
      setRead(library, id, read);
      return {};
    },
    'articles.delete': ({ ids }) => {
      deleteArticles(library, ids);
      return {};
    },
  };
}

/**
 * Starts an import that is taken up again at the next start should the program be ended in the middle. `continued` is the
 * entry of the journal that it takes up.
 */
export function startImport({ library, jobs, pool, changed }: ServiceContext, request: ImportRequest, continued?: JournalEntry): JobId {
  const jobId: JobId = jobs.start(
    continued ? 'Continue import' : 'Add articles',
    async (control) => {
      beginInJournal(library, { id: jobId, name: 'import', input: request, attempts: (continued?.attempts ?? 0) + 1 }, continued?.id);
      try {
        return { kind: 'import', report: await importArticles(library, pool, request, control) };
      } finally {
        endInJournal(library, jobId);
        changed(contract['articles.import'].invalidates);
      }
    },
    { writes: true },
  );
  return jobId;
}

function originalOf(
  { library }: ServiceContext,
  id: ArticleId,
): { fileName: string; mediaType: string; byteLength: number; sha256: string; bytes: Uint8Array } {
  const { original, headline } = openArticle(library.db, id).article;
  if (!original) throw new WiresideError('not-found', `No original is kept of “${headline}”.`);
  return { ...original, bytes: readOriginal(library.db, original.sha256) };
}
