/** PostgreSQL only: the scripts hand over `DATABASE_URL`, the embedded server's or your own (≥ 15). */
export default ({ env }: { env: Env }) => ({
  connection: {
    client: 'postgres',
    connection: { connectionString: env('DATABASE_URL'), application_name: 'shenbao' },
    pool: { min: 1, max: 8 },
    acquireConnectionTimeout: 15_000,
  },
  settings: { forceMigration: env('SHENBAO_MODE') !== 'production', runMigrations: true },
});
