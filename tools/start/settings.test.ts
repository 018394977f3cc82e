import { describe, expect, it } from 'vitest';
import { readSettings } from './settings.ts';

const secret = 'x'.repeat(32);

describe('readSettings', () => {
  it('runs the demo on loopback when nothing is said', () => {
    expect(readSettings({}, [])).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      demo: true,
      dev: false,
      production: false,
    });
  });

  it('honours PORT, DATA_DIR and --dev', () => {
    expect(readSettings({ PORT: '8080', DATA_DIR: '/tmp/desk' }, ['--dev'])).toMatchObject({
      port: 8080,
      dataDir: '/tmp/desk',
      dev: true,
    });
  });

  it('runs no demo over a database that was given, unless asked to', () => {
    expect(readSettings({ MONGODB_URI: 'mongodb://x' }, []).demo).toBe(false);
    expect(readSettings({ MONGODB_URI: 'mongodb://x', STATEDESK_DEMO: '1' }, []).demo).toBe(true);
  });

  it('wants the secret from the environment in production', () => {
    expect(() => readSettings({ NODE_ENV: 'production' }, [])).toThrow('STATEDESK_SECRET is missing');
    expect(readSettings({ NODE_ENV: 'production', STATEDESK_SECRET: secret }, []).secret).toBe(secret);
  });

  it.each([
    [{ PORT: 'eighty' }, 'PORT is "eighty"'],
    [{ PORT: '0' }, 'PORT is "0"'],
    [{ STATEDESK_SECRET: 'short' }, 'shorter than 32'],
    [{ STATEDESK_DEMO: 'yes' }, 'STATEDESK_DEMO is "yes"'],
    [{ HOST: '0.0.0.0' }, 'this machine only'],
  ])('refuses %j in words', (env, words) => {
    expect(() => readSettings(env, [])).toThrow(words);
  });
});
