import { Popover } from '../../ui/Popover.tsx';

/** One line says the method; who wants to know more opens the rest. */
export function Method() {
  return (
    <p>
      <span className="explained">
        One line is one quote, however it was cut or worded. Brackets, ellipses, capitals, quotation marks and spelling are not counted as
        differences.
      </span>{' '}
      <Popover
        trigger={
          <button type="button" className="linklike">
            How this is worked out
          </button>
        }
        title="How this is worked out"
        className="method-pop"
      >
        <ul>
          <li>Two marked quotes of one speaker are one quote where they share five words or more in a row that carry meaning.</li>
          <li>
            A shorter quote joins where it stands in full in exactly one other; a paraphrase where it clearly shares its words of meaning
            with exactly one, or comes by way of an agency that has only one quote of the speaker, and neither its figures nor its negations
            contradict. What is not clear stays apart.
          </li>
          <li>
            The version with most words is the base; where others are as full and only worded differently, the wording that most have. The
            bar shows what each version carries of it.
          </li>
          <li>
            First is the version whose article came out before all others for certain. “Could not have it” stands only where every article
            of the agency is older than the quote for certain. Two times that both lack an offset are read on one clock.
          </li>
          <li>
            A figure or a negation counts as changed against the base; a hedge as cut where its sentence stays. These are hints from lists
            of words: read the words themselves.
          </li>
        </ul>
      </Popover>
    </p>
  );
}
