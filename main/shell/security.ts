import { type App, type Session, session, type WebContents } from 'electron';
import { isOwnAddress, SCHEME } from './origin.ts';

/**
 * Electron's security checklist, made once for every window there will ever be: no navigation, no new windows, no
 * webviews, no permissions, no request that is not for our own files.
 */
export function harden(app: App): void {
  // Chromium's own errands (component updates, reliability reports) would tell the world that somebody reads here.
  for (const errand of [
    'disable-background-networking',
    'disable-component-update',
    'disable-domain-reliability',
    'disable-sync',
    'no-pings',
  ]) {
    app.commandLine.appendSwitch(errand);
  }
  // Neither the content policy nor the session hears of what WebRTC sends, so the network itself leads nowhere.
  app.commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp');
  app.commandLine.appendSwitch('proxy-server', NOWHERE);
  app.commandLine.appendSwitch('proxy-bypass-list', '<-loopback>');
  app.on('web-contents-created', (_event, contents) => refuseToLeave(contents));
}

/** A proxy that answers nobody: port 9 is the one for throwing away (RFC 863). */
const NOWHERE = 'http://127.0.0.1:9';

/** To be called once the app is ready, before the first window. */
export function hardenSessions(): void {
  closeSession(session.defaultSession);
}

function refuseToLeave(contents: WebContents): void {
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}

function closeSession(target: Session): void {
  target.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  target.setPermissionCheckHandler(() => false);
  target.setDevicePermissionHandler(() => false);
  target.setSpellCheckerEnabled(false);
  target.on('will-download', (event) => event.preventDefault());
  target.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !mayLoad(details.url) }));
}

/** Our own files, and the debugging tools of an unpackaged build. */
function mayLoad(address: string): boolean {
  return address.startsWith(`${SCHEME}:`) ? isOwnAddress(address) : address.startsWith('devtools:');
}
