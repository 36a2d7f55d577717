import pg from "pg";
import type { Statement } from "./directory/batch-transaction.ts";

/**
 * Asks one statement. Where its values are a ready message, that is sent as it is: pg would put the same together
 * anew, in pieces that grow as they are copied.
 */
export async function ask(connection: pg.ClientBase, statement: Statement): Promise<pg.QueryResult> {
  const { text, bound } = statement;
  if (!bound) return await connection.query(statement);
  const answer = await new Promise<pg.QueryResult>((resolve, reject) => {
    const query = new pg.Query({ name: bound.name, text }, (error, result) =>
      error ? reject(error) : resolve(result),
    );
    const { submit } = query;
    const send = (to: pg.Connection) => to.stream.writable && to.stream.write(bound.message);
    query.submit = (to) => submit.call(query, Object.create(to, { bind: { value: () => send(to) } }));
    connection.query(query);
  });
  bound.release();
  return answer;
}
