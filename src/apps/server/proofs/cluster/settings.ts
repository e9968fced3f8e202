/** The settings docs/operating.md gives for a cluster, for machines and ports of a proof. */
import { HUB, type Machine } from "./network.ts";

export const DATABASE_PORT = 5432;
export const PATRONI_PORT = 8008;
export const ETCD_PORT = 2379;

/** The shortest times Patroni takes: who is silent for 20 s is no longer the primary. */
export const patroniSettings = (
  { name, address }: Machine,
  { place, binaries, password }: { place: string; binaries: string; password: string },
): string => `
scope: sostenuto
name: ${name}
restapi: { listen: '${address}:${PATRONI_PORT}', connect_address: '${address}:${PATRONI_PORT}' }
etcd3: { hosts: '${HUB}:${ETCD_PORT}' }
bootstrap:
  dcs:
    ttl: 20
    loop_wait: 2
    retry_timeout: 3
    maximum_lag_on_failover: 1048576
    synchronous_mode: true
    postgresql:
      use_pg_rewind: true
      parameters: { synchronous_commit: 'on', max_connections: 80, wal_log_hints: 'on' }
  initdb: [ { encoding: UTF8 }, { locale: C.UTF-8 }, data-checksums ]
  pg_hba:
    - local all all trust
    - host all all 10.77.0.0/24 scram-sha-256
    - host replication all 10.77.0.0/24 scram-sha-256
postgresql:
  listen: '${address}:${DATABASE_PORT}'
  connect_address: '${address}:${DATABASE_PORT}'
  data_dir: ${place}/data
  bin_dir: ${binaries}
  pgpass: ${place}/pgpass
  authentication:
    superuser: { username: postgres, password: '${password}' }
    replication: { username: replicator, password: '${password}' }
    rewind: { username: rewinder, password: '${password}' }
  parameters: { unix_socket_directories: '${place}', password_encryption: scram-sha-256 }
`;

/** One door for the database, to whoever Patroni says is the primary, and one for the programs that are healthy. */
export const haproxySettings = (
  machines: readonly Machine[],
  ports: { database: number; web: number; programs: readonly number[] },
): string => `
defaults
  mode tcp
  timeout connect 3s
  timeout client 60s
  timeout server 60s
listen database
  bind ${HUB}:${ports.database}
  option httpchk GET /primary
  http-check expect status 200
  default-server inter 1s fall 2 rise 1 on-marked-down shutdown-sessions
${machines.map(({ name, address }) => `  server ${name} ${address}:${DATABASE_PORT} check port ${PATRONI_PORT}`).join("\n")}
listen web
  mode http
  bind ${HUB}:${ports.web}
  option httpchk GET /health
  default-server inter 1s fall 2 rise 1
${ports.programs.map((port) => `  server program-${port} 127.0.0.1:${port} check`).join("\n")}
`;
