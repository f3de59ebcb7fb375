import { contract, type Handlers, type ServiceCallName } from '../../../shared/contract.ts';
import type { JobId } from '../../../shared/model/ids.ts';
import { acceptSuggestions, rejectSuggestions } from '../../store/commands/suggestions.ts';
import { keyOf } from '../../store/keys.ts';
import type { ServiceContext } from '../context.ts';
import { beginInJournal, endInJournal, type JournalEntry } from '../journal.ts';
import { type AnalysisRequest, analyseArticles, suggestionsFor } from '../suggestions.ts';

/** Calls about what the engine suggests and what a person decides of it. */
export function suggestionHandlers(context: ServiceContext): Handlers<Extract<ServiceCallName, `suggestions.${string}`>> {
  const { library, analyst } = context;
  return {
    'suggestions.list': ({ articleId }) => suggestionsFor(library, analyst, articleId),
    'suggestions.accept': (input) => acceptSuggestions(library, input),
    'suggestions.reject': (input) => {
      rejectSuggestions(library, input);
      return {};
    },
    'suggestions.analyse': (request) => {
      if (request.eventId !== null) keyOf(library.db, 'event', request.eventId);
      return { jobId: startAnalysis(context, request) };
    },
  };
}

/** Starts the engine over many articles; taken up again at the next start should the program be ended in the middle. */
export function startAnalysis(context: ServiceContext, request: AnalysisRequest, continued?: JournalEntry): JobId {
  const { library, jobs, analyst, changed } = context;
  const jobId: JobId = jobs.start(request.eventId === null ? 'Look through the library' : 'Look through the event', async (control) => {
    beginInJournal(library, { id: jobId, name: 'analysis', input: request, attempts: (continued?.attempts ?? 0) + 1 }, continued?.id);
    try {
      return { kind: 'analysis', report: await analyseArticles(library, analyst, request, control) };
    } finally {
      endInJournal(library, jobId);
      changed(contract['suggestions.analyse'].invalidates);
    }
  });
  return jobId;
}
