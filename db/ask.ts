import pg from "pg";
import type { Bound, Statement } from "./directory/batch-transaction.ts";

type Asked = pg.Query & { name?: string | undefined; values?: unknown[] };

/**
 * Asks one statement. The query is given name and values once it is made: from an object, pg copies them property by
 * property first. Where the values are a ready message, that is sent as it is: pg would put the same together anew, in
 * pieces that grow as they are copied.
 */
export async function ask(connection: pg.ClientBase, statement: Statement): Promise<pg.QueryResult> {
  try {
    const answer = await submitted(connection, statement);
    statement.bound?.release();
    return answer;
  } catch (error) {
    // As pg does: where the answer was read says nothing, who asked does.
    Error.captureStackTrace(error as Error);
    throw error;
  }
}

function submitted(connection: pg.ClientBase, statement: Statement): Promise<pg.QueryResult> {
  return new Promise((resolve, reject) => {
    const query: Asked = new pg.Query(statement.text, (error, result) => (error ? reject(error) : resolve(result)));
    query.name = statement.name;
    if (statement.bound) sendReady(query, statement.bound);
    else query.values = statement.values;
    connection.query(query);
  });
}

function sendReady(query: Asked, { message }: Bound): void {
  const { submit } = query;
  const send = (to: pg.Connection) => to.stream.writable && to.stream.write(message);
  query.submit = (to) => submit.call(query, Object.create(to, { bind: { value: () => send(to) } }));
}
