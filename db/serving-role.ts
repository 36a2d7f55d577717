import type pg from "pg";

/** Refuses, in one sentence, to serve through a role that row-level security does not bind. */
export async function checkServingRole(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ is_unbound: boolean; owns: boolean }>(`
    select r.rolsuper or r.rolbypassrls as is_unbound,
      exists (select from pg_tables t where t.schemaname = 'public' and t.tableowner = current_user) as owns
    from pg_roles r where r.rolname = current_user`);
  const role = rows[0];
  if (!role || role.is_unbound || role.owns) {
    throw new Error("DATABASE_APP_URL names a role that bypasses row-level security: use fairlead_app, not the owner.");
  }
}
