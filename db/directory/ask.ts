import pg from "pg";
import type { Statement } from "./batch-transaction.ts";

/**
 * Asks one statement. Where its values are a ready message, that is sent as it is: pg would put the same together
 * anew, in pieces that grow as they are copied.
 */
export async function ask(connection: pg.ClientBase, statement: Statement): Promise<pg.QueryResult> {
  const { name = "", text, bind } = statement;
  if (!bind) return await connection.query(statement);
  return await new Promise((resolve, reject) => {
    const query = new pg.Query({ name, text }, (error, result) => (error ? reject(error) : resolve(result)));
    const { submit } = query;
    const send = (to: pg.Connection) => to.stream.writable && to.stream.write(bind);
    query.submit = (to) => submit.call(query, Object.create(to, { bind: { value: () => send(to) } }));
    connection.query(query);
  });
}
