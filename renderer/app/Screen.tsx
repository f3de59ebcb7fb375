import { assertNever } from '../../shared/assert-never.ts';
import { ActorsScreen } from '../features/actors/ActorsScreen.tsx';
import { EventScreen } from '../features/events/EventScreen.tsx';
import { EventsScreen } from '../features/events/EventsScreen.tsx';
import { LibraryScreen } from '../features/library/LibraryScreen.tsx';
import { SearchScreen } from '../features/search/SearchScreen.tsx';
import { SettingsScreen } from '../features/settings/SettingsScreen.tsx';
import type { Place } from './navigation.ts';

/** What a place shows. */
export function Screen({ place }: Readonly<{ place: Place }>) {
  switch (place.view) {
    case 'library':
      return <LibraryScreen {...place} />;
    case 'events':
      return <EventsScreen />;
    case 'event':
      return <EventScreen eventId={place.eventId} tab={place.tab} />;
    case 'actors':
      return <ActorsScreen actorId={place.actorId} />;
    case 'search':
      return <SearchScreen text={place.text} />;
    case 'settings':
      return <SettingsScreen part={place.part} />;
    default:
      return assertNever(place);
  }
}
