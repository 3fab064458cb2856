import { execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from '@playwright/test';
import { findPort } from '../../support/run/ports.mjs';
import { SITE } from '../site';

const PACKAGE = 'tests/hosts/wordpress/node_modules/@wp-playground/wordpress-builds';
/** The newest release in the package; what else it has are previews. */
const VERSION = '6.5';

/** Who writes: an editor may paste what they like, of an author's HTML the filter leaves a part. */
export type Person = 'editor' | 'author';

export interface WordPress {
  origin: string;
  /** Publishes an article as one of its people. @returns its address */
  publish: (person: Person, title: string, content: string) => Promise<string>;
  /** Puts something into the head of every page, as the theme of a site would. */
  setHead: (html: string) => void;
  stop: () => void;
}

/**
 * A real WordPress, with SQLite for a database and PHP's own server, as it is installed but for
 * loopback.php.
 * @throws where it was not downloaded, or PHP is not there
 */
export async function startWordPress(): Promise<WordPress> {
  if (!existsSync(PACKAGE))
    throw new Error('WordPress is not there: `npm ci` in tests/hosts/wordpress has failed.');
  const folder = mkdtempSync(path.join(tmpdir(), 'waymark-wordpress-'));
  const port = await findPort();
  const origin = `http://127.0.0.1:${port}`;
  install(folder, origin);

  const env = { ...process.env, WAYMARK_ORIGIN: SITE, PHP_CLI_SERVER_WORKERS: '4' };
  const php = ['-d', 'opcache.enable_cli=1', '-d', 'display_errors=0'];
  const people = 'tests/hosts/wordpress/people.php';
  const passwords = JSON.parse(
    execFileSync('php', [...php, people, folder], { env, encoding: 'utf8' }),
  ) as Record<Person, string>;
  // A group of its own: the server is several processes.
  const server = spawn('php', [...php, '-S', `127.0.0.1:${port}`, '-t', folder], {
    env,
    stdio: 'ignore',
    detached: true,
  });
  const answers = () => fetch(`${origin}/wp-includes/images/blank.gif`).catch(() => undefined);
  await expect.poll(async () => (await answers())?.ok).toBe(true);

  return {
    origin,
    async publish(person, title, content) {
      const response = await fetch(`${origin}/?rest_route=/wp/v2/posts`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Basic ${Buffer.from(`${person}:${passwords[person]}`).toString('base64')}`,
        },
        body: JSON.stringify({ title, content, status: 'publish' }),
      });
      const text = await response.text();
      if (!response.ok) throw new Error(`WordPress does not publish: ${text}`);
      return (JSON.parse(text) as { link: string }).link;
    },
    setHead(html) {
      writeFileSync(
        path.join(folder, 'wp-content/mu-plugins/theme.php'),
        `<?php add_action( 'wp_head', function () { ?>${html}<?php } );`,
      );
    },
    stop() {
      if (server.pid) process.kill(-server.pid);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Puts together what the package has in three places. */
function install(folder: string, origin: string): void {
  const unzip = (archive: string, to: string) =>
    execFileSync('unzip', ['-q', path.join(PACKAGE, 'src', archive), '-d', path.join(folder, to)]);
  unzip(`wordpress/wp-${VERSION}.zip`, '');
  cpSync(path.join(PACKAGE, 'public', `wp-${VERSION}`), folder, { recursive: true });
  unzip('sqlite-database-integration/sqlite-database-integration.zip', 'wp-content/plugins');
  const content = path.join(folder, 'wp-content');
  const sqlite = path.join(content, 'plugins/sqlite-database-integration-main');
  writeFileSync(
    path.join(content, 'db.php'),
    readFileSync(path.join(sqlite, 'db.copy'), 'utf8').replace(
      '{SQLITE_IMPLEMENTATION_FOLDER_PATH}',
      sqlite,
    ),
  );
  cpSync('tests/hosts/wordpress/loopback.php', path.join(content, 'mu-plugins/loopback.php'));
  const settings = {
    WP_HOME: origin,
    WP_SITEURL: origin,
    // Passwords for programs without https.
    WP_ENVIRONMENT_TYPE: 'local',
    // It asks nobody for updates, which takes long where the network swallows what is asked.
    DISABLE_WP_CRON: true,
    WP_HTTP_BLOCK_EXTERNAL: true,
    WP_ACCESSIBLE_HOSTS: new URL(SITE).hostname,
  };
  const config = path.join(folder, 'wp-config.php');
  const lines = Object.entries(settings).map(([name, value]) => `define('${name}', '${value}');\n`);
  writeFileSync(config, readFileSync(config, 'utf8').replace('<?php', `<?php\n${lines.join('')}`));
}
