import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { startServer } from './server';
import type { Server } from './server';

const BROTLI = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';
/** Without its module nginx knows nothing of the line that the sample has for Brotli. */
export const hasBrotli = () => existsSync(BROTLI);
/** Well packed takes minutes on a busy machine, and nobody asks here. */
const QUICK = { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } };

/** nginx with the sample as it is, but for the port and the folder; the site with its compressed files. */
export function startNginx(): Promise<Server> {
  return startServer('nginx', (folder, port) => {
    const root = path.join(folder, 'build');
    cpSync('build', root, { recursive: true });
    for (const name of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
      if (!/\.(html|js|css|json|csv|xml|svg|txt)$/.test(name)) continue;
      const content = readFileSync(path.join(root, name));
      writeFileSync(path.join(root, `${name}.gz`), gzipSync(content, { level: 1 }));
      if (hasBrotli())
        writeFileSync(path.join(root, `${name}.br`), brotliCompressSync(content, QUICK));
    }
    const sample = readFileSync('src/lib/server/headers/nginx.conf', 'utf8')
      .replace('listen 80;', `listen 127.0.0.1:${port};`)
      .replace('root /srv/stories/build;', `root ${root};`)
      .replace('brotli_static on;', hasBrotli() ? 'brotli_static on;' : '');
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
      .map((name) => `${name}_temp_path ${folder}/tmp;`)
      .join('\n');
    mkdirSync(path.join(folder, 'tmp'));
    const config = path.join(folder, 'nginx.conf');
    writeFileSync(
      config,
      `${hasBrotli() ? `load_module ${BROTLI};` : ''}
daemon off; worker_processes auto; pid ${folder}/pid; error_log stderr; ${process.getuid?.() === 0 ? 'user root;' : ''}
events {}
http { access_log off; ${temporary}
${sample}
}`,
    );
    return ['nginx', ['-c', config, '-e', 'stderr']];
  });
}
