-- The register of requests is kept as long as the law of each wants it, and then goes with all that
-- hangs on a request.
alter table single_use_link drop constraint fk_single_use_link_request;
alter table single_use_link add constraint fk_single_use_link_register
  foreign key (request_id) references rights_request (id) on delete cascade;
alter table moved_clock drop constraint fk_moved_clock_request;
alter table moved_clock add constraint fk_moved_clock_register
  foreign key (request_id) references rights_request (id) on delete cascade;
alter table clock_notice drop constraint fk_clock_notice_request;
alter table clock_notice add constraint fk_clock_notice_register
  foreign key (request_id) references rights_request (id) on delete cascade;
alter table identity_check drop constraint fk_identity_check_request;
alter table identity_check add constraint fk_identity_check_register
  foreign key (request_id) references rights_request (id) on delete cascade;
alter table review_vote drop constraint fk_review_vote_review;
alter table joint_review drop constraint fk_joint_review_request;
alter table joint_review add constraint fk_joint_review_register
  foreign key (request_id) references rights_request (id) on delete cascade;
alter table review_vote add constraint fk_review_vote_register
  foreign key (request_id) references joint_review (request_id) on delete cascade;
alter table agent_request drop constraint fk_agent_request_request;
alter table agent_request add constraint fk_agent_request_register
  foreign key (request_id) references rights_request (id) on delete cascade;
alter table rights_request drop constraint fk_rights_request_appeal;
alter table rights_request add constraint fk_rights_request_register
  foreign key (appeal_of) references rights_request (id) on delete set null;

-- A copy that was made before somebody else was erased is made anew without them.
alter table rights_request add column export_stale boolean not null default false;
