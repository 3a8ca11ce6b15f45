/** Roles that work inside a region, each under the policy of that region. */
const regionalRoles = ['ijk_app', 'ijk_worker', 'ijk_admin'] as const;
type RegionalRole = (typeof regionalRoles)[number];

/**
 * SQL that puts a table behind the tenant border: row-level security forced on its owner too,
 * one policy per role that holds grants, and those grants. The owner has no policy: a migration
 * that fills a column must lift `force` around it, or it silently changes nothing.
 */
export function tenantTable(table: string, grants: Partial<Record<RegionalRole, string>>): string {
  const statements = [
    `alter table ${table} enable row level security`,
    `alter table ${table} force row level security`,
  ];
  for (const role of regionalRoles) {
    const granted = grants[role];
    if (!granted) continue;
    statements.push(
      `grant ${granted} on ${table} to ${role}`,
      `create policy ${table}_region_${role} on ${table} to ${role}
         using (region_id = (select app.region()))
         with check (region_id = (select app.region()))`,
    );
  }
  return `${statements.join(';\n')};`;
}

/**
 * SQL for the privacy border: the application role reaches only rows of municipalities the
 * person works for, on top of the region's policy. `orVisible` widens reading, never writing.
 */
export function municipalityBorder(table: string, orVisible = 'false'): string {
  const own = `municipality_code = any(coalesce((select app.municipalities()), '{}'))`;
  return `
    create policy ${table}_municipality_read on ${table} as restrictive for select to ijk_app
      using (${own} or ${orVisible});
    create policy ${table}_municipality_insert on ${table} as restrictive for insert to ijk_app
      with check (${own});
    create policy ${table}_municipality_update on ${table} as restrictive for update to ijk_app
      using (${own}) with check (${own});
    create policy ${table}_municipality_delete on ${table} as restrictive for delete to ijk_app
      using (${own});`;
}
