import { go, type SettingsPart } from '../../app/navigation.ts';
import { Tabs } from '../../ui/Tabs.tsx';
import { About } from './About.tsx';
import { HistoryList } from './HistoryList.tsx';
import { PersonAndReading } from './PersonAndReading.tsx';
import { Shortcuts } from './Shortcuts.tsx';
import './settings.css';

/** How this person likes things on this computer; the keys; what was done in this library; what this program is. */
export function SettingsScreen({ part = 'reading' }: Readonly<{ part?: SettingsPart }>) {
  return (
    <main className="paper settings-screen">
      <h1 className="serif">Settings</h1>
      <Tabs<SettingsPart>
        label="Settings"
        value={part}
        onChange={(next) => go({ view: 'settings', part: next })}
        tabs={[
          { value: 'reading', label: 'You and reading' },
          { value: 'shortcuts', label: 'Shortcuts' },
          { value: 'history', label: 'History' },
          { value: 'about', label: 'About' },
        ]}
      >
        {part === 'reading' ? (
          <PersonAndReading />
        ) : part === 'shortcuts' ? (
          <Shortcuts />
        ) : part === 'history' ? (
          <HistoryList />
        ) : (
          <About />
        )}
      </Tabs>
    </main>
  );
}
