-- Nobody changes or removes an entry of the log.
create function audit_entry_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'The audit log is append-only';
end
$$;

create trigger audit_entry_append_only before update or delete or truncate on audit_entry
  for each statement execute function audit_entry_is_append_only();
