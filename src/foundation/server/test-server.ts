/** Statements to a PostgreSQL server as a whole: making and dropping the databases of tests. */
import pg from "pg";

export function addressOf(server: string, database: string): string {
  const address = new URL(server);
  address.pathname = `/${database}`;
  return address.href;
}

/** Two copies of one template at the same moment make the server refuse one of them: it is asked again. */
export async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    for (let attempt = 1; ; attempt++) {
      const busy = await client.query(statement).then(
        () => false,
        (error: pg.DatabaseError) => {
          if (error.code !== "55006" || attempt >= 50) throw error;
          return true;
        },
      );
      if (!busy) return;
      await new Promise((resolve) => setTimeout(resolve, 20 + 20 * Math.random()));
    }
  } finally {
    await client.end();
  }
}
