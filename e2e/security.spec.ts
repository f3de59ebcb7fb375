import { createSocket } from 'node:dgram';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, createServer as createTcpServer } from 'node:net';
import { Desk } from './support/desk.ts';
import { launchApp, removeFolder } from './support/launch.ts';
import { expect, test } from './support/story.ts';

/** One app for all of these: each only knocks at a door that must stay shut. */
test.describe('the window @smoke', () => {
  test.describe.configure({ mode: 'default' });
  let desk: Desk;
  let outside: Server;
  let address: string;
  const visits: string[] = [];

  test.beforeAll(async () => {
    outside = createServer((request, response) => {
      visits.push(request.url ?? '');
      response.setHeader('Access-Control-Allow-Origin', '*').end('reached');
    });
    await new Promise<void>((resolve) => outside.listen(0, '127.0.0.1', resolve));
    address = `http://127.0.0.1:${(outside.address() as AddressInfo).port}`;
    desk = new Desk(await launchApp());
    await desk.ready();
  });
  test.afterAll(async () => {
    await desk.end();
    await removeFolder(desk.userData);
    outside.close();
  });

  test('stays where it is when something navigates it', async () => {
    const { page } = desk;
    const home = page.url();
    for (const target of [`${address}/left`, 'file:///etc/hostname', 'app://wireside/fonts', 'data:text/html,<p>x']) {
      await page.evaluate((where) => {
        window.location.href = where;
      }, target);
      await page.evaluate((where) => {
        const link = document.createElement('a');
        link.href = where;
        document.body.append(link);
        link.click();
        link.remove();
      }, target);
    }
    await page.evaluate((where) => {
      const form = document.createElement('form');
      form.action = where;
      document.body.append(form);
      form.submit();
      form.remove();
    }, `${address}/form`);
    await page.waitForTimeout(300);
    expect(page.url()).toBe(home);
    expect(await page.evaluate(() => document.querySelector('nav[aria-label="Places"]') !== null)).toBe(true);
    expect(visits).toEqual([]);
  });

  test('comes back from the one address that an engine opens unasked', async () => {
    const home = desk.page.url();
    await desk.page.evaluate(() => {
      window.location.href = 'about:blank';
    });
    await expect.poll(() => desk.page.url()).toBe(home);
    await desk.ready();
  });

  test('opens no second window', async () => {
    const { app, page } = desk;
    for (const target of [`${address}/opened`, 'about:blank', '']) {
      expect(await page.evaluate((where) => window.open(where) === null, target)).toBe(true);
    }
    await page.evaluate((where) => {
      const link = document.createElement('a');
      link.href = where;
      link.target = '_blank';
      document.body.append(link);
      link.click();
      link.remove();
    }, `${address}/blank`);
    await page.waitForTimeout(200);
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
    expect(visits).toEqual([]);
  });

  test('makes no HTML and no script from strings', async () => {
    const thrown = await desk.page.evaluate(() => {
      const failing = (act: () => unknown): string => {
        try {
          act();
          return 'nothing';
        } catch (error) {
          return (error as Error).name;
        }
      };
      const element = document.createElement('div');
      const script = document.createElement('script');
      return {
        innerHTML: failing(() => {
          element.innerHTML = '<b>made from a string</b>';
        }),
        insertAdjacentHTML: failing(() => element.insertAdjacentHTML('beforeend', '<i>x</i>')),
        parseFromString: failing(() => new DOMParser().parseFromString('<p>x</p>', 'text/html')),
        write: failing(() => document.write('<p>x</p>')),
        scriptText: failing(() => {
          script.text = 'window.intruder = 1';
        }),
        scriptSource: failing(() => {
          script.src = 'app://wireside/index.html';
        }),
        policy: failing(() =>
          (window as unknown as { trustedTypes: { createPolicy(name: string, rules: object): unknown } }).trustedTypes.createPolicy(
            'own',
            {},
          ),
        ),
      };
    });
    expect(thrown).toEqual({
      innerHTML: 'TypeError',
      insertAdjacentHTML: 'TypeError',
      parseFromString: 'TypeError',
      write: 'TypeError',
      scriptText: 'TypeError',
      scriptSource: 'TypeError',
      policy: 'TypeError',
    });
  });

  test('runs no inline script and no eval', async () => {
    const { page } = desk;
    await page.evaluate(() => {
      const script = document.createElement('script');
      try {
        script.append('window.intruder = "inline"');
      } catch {
        // Newer engines refuse the words, older ones the run.
      }
      document.head.append(script);
      script.remove();
      const link = document.createElement('a');
      link.href = 'javascript:window.intruder="address"';
      document.body.append(link);
      link.click();
      link.remove();
    });
    // Behind a timer, for the debugger itself may evaluate what the page may not.
    const evaluated = await page.evaluate(
      () =>
        new Promise<string[]>((resolve) => {
          setTimeout(() => {
            const names: string[] = [];
            for (const act of [() => Reflect.get(window, 'eval')('1 + 1'), () => Reflect.construct(Function, ['return 1'])]) {
              try {
                act();
                names.push('ran');
              } catch (error) {
                names.push((error as Error).name);
              }
            }
            resolve(names);
          }, 0);
        }),
    );
    expect(evaluated).toEqual(['EvalError', 'EvalError']);
    expect(await page.evaluate(() => Reflect.get(window, 'intruder'))).toBeUndefined();
  });

  test('reaches nothing: no site, no file, not even its own address', async () => {
    const reached = await desk.page.evaluate(async (site) => {
      const fails = (act: () => Promise<unknown>): Promise<boolean> =>
        act().then(
          () => false,
          () => true,
        );
      const picture = (source: string): Promise<unknown> =>
        new Promise((resolve, reject) => {
          const image = new Image();
          image.onload = resolve;
          image.onerror = reject;
          image.src = source;
        });
      const socket = (): Promise<unknown> =>
        new Promise((resolve, reject) => {
          const line = new WebSocket(site.replace('http', 'ws'));
          line.onopen = resolve;
          line.onerror = reject;
        });
      const old = (source: string): Promise<unknown> =>
        new Promise((resolve, reject) => {
          const request = new XMLHttpRequest();
          request.onload = resolve;
          request.onerror = reject;
          request.open('GET', source);
          request.send();
        });
      navigator.sendBeacon(`${site}/beacon`, 'x');
      const hint = document.createElement('link');
      hint.rel = 'prefetch';
      hint.href = `${site}/prefetch`;
      document.head.append(hint);
      const results = {
        fetch: await fails(() => fetch(`${site}/fetch`)),
        opaque: await fails(() => fetch(`${site}/opaque`, { mode: 'no-cors' })),
        own: await fails(() => fetch('app://wireside/index.html')),
        file: await fails(() => fetch('file:///etc/hostname')),
        fileRequest: await fails(() => old('file:///etc/hostname')),
        request: await fails(() => old(`${site}/request`)),
        picture: await fails(() => picture(`${site}/picture.png`)),
        filePicture: await fails(() => picture('file:///usr/share/pixmaps/debian-logo.png')),
        socket: await fails(socket),
      };
      hint.remove();
      return results;
    }, address);
    expect(Object.entries(reached).filter(([, failed]) => !failed)).toEqual([]);
    await desk.page.waitForTimeout(200);
    expect(visits).toEqual([]);
  });

  test('tells no server of a peer connection that it is there', async () => {
    const heard: string[] = [];
    const datagrams = createSocket('udp4', () => heard.push('datagram'));
    const connections = createTcpServer((socket) => {
      heard.push('connection');
      socket.destroy();
    });
    await new Promise<void>((resolve) => datagrams.bind(0, '127.0.0.1', resolve));
    await new Promise<void>((resolve) => connections.listen(0, '127.0.0.1', resolve));
    const ports = { udp: datagrams.address().port, tcp: (connections.address() as AddressInfo).port };
    await desk.page.evaluate(async ({ udp, tcp }) => {
      const peer = new RTCPeerConnection({
        iceServers: [
          { urls: `stun:127.0.0.1:${udp}` },
          { urls: [`turn:127.0.0.1:${udp}`, `turn:127.0.0.1:${tcp}?transport=tcp`], username: 'a', credential: 'b' },
        ],
      });
      peer.createDataChannel('out');
      await peer.setLocalDescription(await peer.createOffer());
      // Long enough for the second attempt of STUN, which comes after half a second (RFC 5389, section 7.2.1).
      await new Promise((resolve) => setTimeout(resolve, 1500));
      peer.close();
    }, ports);
    datagrams.close();
    connections.close();
    expect(heard).toEqual([]);
  });

  test('reaches nothing even if its content policy were gone: the session refuses as well', async () => {
    const reached = await desk.app.evaluate(async ({ BrowserWindow }, site) => {
      const bare = new BrowserWindow({ show: false, webPreferences: { sandbox: true, contextIsolation: true, webSecurity: false } });
      await bare.loadURL('about:blank');
      const tries = [`${site}/bare`, 'file:///etc/hostname', 'app://elsewhere/index.html'];
      const answers = await Promise.all(
        tries.map((one) =>
          bare.webContents.executeJavaScript(`fetch(${JSON.stringify(one)}).then((answer) => 'reached ' + answer.status, () => 'refused')`),
        ),
      );
      const left = await bare.loadURL(`${site}/left`).then(
        () => 'left',
        () => 'refused',
      );
      bare.destroy();
      return [...answers, left];
    }, address);
    expect(reached).toEqual(['refused', 'refused', 'refused', 'refused']);
    expect(visits).toEqual([]);
  });

  test('is given its own files and no other, whatever the path', async () => {
    const answers = await desk.app.evaluate(async ({ net }) => {
      const paths = [
        'index.html',
        '',
        '../package.json',
        '..%2fpackage.json',
        '%2e%2e/%2e%2e/package.json',
        '..\\package.json',
        'main/shell.cjs',
        '/etc/passwd',
        '%00index.html',
        'index.html/..%2f..%2fpackage.json',
        '__proto__',
      ];
      return Promise.all(
        paths.map(async (path) => {
          const answer = await net.fetch(`app://wireside/${path}`).catch(() => null);
          if (!answer) return [path, 404, true] as const;
          return [path, answer.status, answer.headers.get('content-security-policy')?.includes("default-src 'none'") ?? false] as const;
        }),
      );
    });
    expect(answers.map(([path, status]) => [path, status])).toEqual(answers.map(([path]) => [path, path === 'index.html' ? 200 : 404]));
    expect(answers.every(([, , policy]) => policy)).toBe(true);
  });

  test('has a webview element that is nothing but a name', async () => {
    const webview = await desk.page.evaluate((site) => {
      const element = document.createElement('webview');
      element.setAttribute('src', site);
      document.body.append(element);
      const found = { kind: element.constructor.name, inside: element.shadowRoot !== null, acts: 'loadURL' in element };
      element.remove();
      return found;
    }, address);
    expect(webview).toEqual({ kind: 'HTMLElement', inside: false, acts: false });
    expect(visits).toEqual([]);
  });

  test('is refused every permission', async () => {
    const states = await desk.page.evaluate(async () => {
      const names = ['geolocation', 'camera', 'microphone', 'notifications', 'clipboard-read', 'midi'];
      const asked = await Promise.all(
        names.map(async (name) => [name, (await navigator.permissions.query({ name: name as PermissionName })).state] as const),
      );
      const named = (promise: Promise<unknown> | undefined): Promise<string> =>
        promise
          ? promise.then(
              () => 'given',
              (error: Error) => error.name,
            )
          : Promise.resolve('absent');
      return {
        asked: asked.filter(([, state]) => state === 'granted'),
        camera: await named(navigator.mediaDevices?.getUserMedia({ video: true, audio: true })),
        notification: await Notification.requestPermission(),
        place: await new Promise((resolve) =>
          navigator.geolocation.getCurrentPosition(
            () => resolve('given'),
            () => resolve('refused'),
          ),
        ),
      };
    });
    expect(states.asked).toEqual([]);
    expect(states.camera).not.toBe('given');
    expect(states.notification).toBe('denied');
    expect(states.place).toBe('refused');
  });
});
