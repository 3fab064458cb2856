import { cpSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { startServer } from './server';
import type { Server } from './server';

/** What Debian's server has switched on by itself and the sample rests on, and its one module more. */
const MODULES = ['mpm_event', 'authz_core', 'dir', 'mime', 'headers'];

/** Apache with the sample as it is, as `.htaccess` in the site's folder. */
export function startApache(): Promise<Server> {
  return startServer('apache', (folder, port) => {
    const root = path.join(folder, 'build');
    cpSync('build', root, { recursive: true });
    cpSync('src/lib/server/headers/apache.htaccess', path.join(root, '.htaccess'));
    const config = path.join(folder, 'apache.conf');
    const load = MODULES.map(
      (name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`,
    );
    writeFileSync(
      config,
      `${load.join('\n')}
ServerName 127.0.0.1
Listen 127.0.0.1:${port}
PidFile ${folder}/pid
DefaultRuntimeDir ${folder}
ErrorLog ${folder}/error.log
LogLevel error
TypesConfig /etc/mime.types
${process.getuid?.() === 0 ? 'User www-data\nGroup www-data' : ''}
DocumentRoot ${root}
<Directory ${root}>
  AllowOverride All
  Require all granted
</Directory>
<FilesMatch "^\\.ht">
  Require all denied
</FilesMatch>`,
    );
    return ['/usr/sbin/apache2', ['-f', config, '-D', 'FOREGROUND']];
  });
}
