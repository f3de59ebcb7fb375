import { useEffect, useState } from 'react';
import type { Settings, SettingsPatch } from '../../../shared/model/settings.ts';
import { useSettings } from '../../app/settings.ts';
import { Choice } from '../../ui/Choice.tsx';
import { Field, TextInput } from '../../ui/Field.tsx';

type Change = (patch: SettingsPatch) => void;

/** The name that marks bear, light or dark, how articles are set, and which suggestions are shown. */
export function PersonAndReading() {
  const { settings, change } = useSettings();
  const keep: Change = (patch) => void change(patch).catch(() => undefined);
  return (
    <div className="settings-part">
      <section aria-labelledby="settings-you">
        <h2 id="settings-you">You</h2>
        <AuthorField author={settings.author} keep={keep} />
        <div className="labelled">
          <span className="meta">Theme</span>
          <Choice
            label="Theme"
            value={settings.theme}
            options={[
              { value: 'system', label: 'As the computer' },
              { value: 'light', label: 'Light' },
              { value: 'dark', label: 'Dark' },
            ]}
            onChange={(theme) => theme && keep({ theme })}
          />
        </div>
      </section>
      <section aria-labelledby="settings-reading">
        <h2 id="settings-reading">Reading</h2>
        <ReadingFields reading={settings.reading} keep={keep} />
      </section>
      <section aria-labelledby="settings-suggestions">
        <h2 id="settings-suggestions">Suggestions</h2>
        <Range
          label="Show suggestions from"
          unit="% sure"
          value={Math.round(settings.suggestions.threshold * 100)}
          min={0}
          max={95}
          step={5}
          onChange={(percent) => keep({ suggestions: { threshold: percent / 100 } })}
        />
        <p className="meta">Those less sure are found all the same; how many they are is said under the article.</p>
      </section>
    </div>
  );
}

function AuthorField({ author, keep }: Readonly<{ author: string; keep: Change }>) {
  const [typed, setTyped] = useState(author);
  useEffect(() => setTyped(author), [author]);
  const done = () => typed.trim() !== author && keep({ author: typed.trim() });
  return (
    <Field
      label="Your name"
      hint="Marks and the history bear it from now on. Left empty, the name of your account on this computer stands in."
    >
      {(ids) => (
        <TextInput
          {...ids}
          className="name-field"
          value={typed}
          maxLength={200}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={done}
          onKeyDown={(event) => event.key === 'Enter' && done()}
        />
      )}
    </Field>
  );
}

function ReadingFields({ reading, keep }: Readonly<{ reading: Settings['reading']; keep: Change }>) {
  return (
    <>
      <Range
        label="Size of the text"
        unit="px"
        value={reading.textSize}
        min={13}
        max={28}
        step={1}
        onChange={(textSize) => keep({ reading: { textSize } })}
      />
      <Range
        label="Width of the column"
        unit="px"
        value={reading.measure}
        min={360}
        max={900}
        step={20}
        onChange={(measure) => keep({ reading: { measure } })}
      />
      <div className="labelled">
        <span className="meta">Face</span>
        <Choice
          label="Face"
          value={reading.face}
          options={[
            { value: 'serif', label: 'Serif' },
            { value: 'sans', label: 'Sans' },
          ]}
          onChange={(face) => face && keep({ reading: { face } })}
        />
      </div>
      <p
        className="reading-sample"
        style={{
          fontFamily: reading.face === 'serif' ? 'var(--font-read)' : 'var(--font-ui)',
          fontSize: reading.textSize,
          lineHeight: 1.53,
          maxWidth: reading.measure,
        }}
      >
        Two tugs drew alongside the pier before dawn, and by seven the harbour master had counted the ships at anchor twice. “Nothing leaves
        until I have the same number both times,” she said.
      </p>
    </>
  );
}

function Range({
  label,
  unit,
  value,
  min,
  max,
  step,
  onChange,
}: Readonly<{ label: string; unit: string; value: number; min: number; max: number; step: number; onChange: (value: number) => void }>) {
  return (
    <Field label={label}>
      {(ids) => (
        <span className="range">
          <input
            {...ids}
            type="range"
            min={min}
            max={max}
            step={step}
            value={value}
            aria-valuetext={`${value} ${unit}`}
            onChange={(event) => onChange(Number(event.target.value))}
          />
          <span className="fig">
            {value} {unit}
          </span>
        </span>
      )}
    </Field>
  );
}
